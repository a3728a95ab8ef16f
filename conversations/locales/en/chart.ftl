# What stands in and beside a picture of figures over time.

chart-target = Target
chart-period = { $since } to { $until }
chart-alt = Line chart: { $title } ({ $period }). Its figures are written out beside it.
