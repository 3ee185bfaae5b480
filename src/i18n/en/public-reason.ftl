# A reason that everybody is owed, in every language of the process.

public-reason-label = Why ({ $language })
public-reason-ask = Everybody reads this. In { $language }, { $min }–{ $max } characters.
refusal-public-reason = Write the reason in every language, { $min }–{ $max } characters each.
