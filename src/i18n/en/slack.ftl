# Slack: what its own menus say (manifest)
slack-about = Participatory budgeting: read, propose, vote
slack-command = Open participatory budgeting, or search it
slack-command-hint = [a word to search, draft, check, link]
slack-new-proposal = New proposal
slack-new-proposal-about = Write a proposal for your district
slack-propose = Turn into a proposal
slack-propose-about = Start a proposal with this message
slack-keep = Save to a proposal
slack-keep-about = Keep this message as a note of a proposal
