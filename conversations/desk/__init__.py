"""The commands of champions, trainers and admins, one noun a file. None yet."""
