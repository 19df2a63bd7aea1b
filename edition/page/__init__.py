"""The second room: the text set as HTML, in the pages' own Markdown or gathered for them."""
