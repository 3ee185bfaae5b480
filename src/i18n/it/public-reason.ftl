# Un motivo che si deve a tutti, in ogni lingua del percorso.

public-reason-label = Perché ({ $language })
public-reason-ask = Lo leggono tutti. In { $language }, { $min }–{ $max } caratteri.
refusal-public-reason = Scrivi il motivo in ogni lingua, { $min }–{ $max } caratteri.
