"""The record in the forms of others: what is shown or asked for, as files."""
