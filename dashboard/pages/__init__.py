"""The pages, each a function of the app's context and a view."""
