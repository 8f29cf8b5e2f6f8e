rows=2
bytes=289
md5=b0a6fc3fef07b22eb31ac17cf797fef4
