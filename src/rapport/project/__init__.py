"""The folder of a report: the one door to its files."""

from rapport.project.beside import report_beside
from rapport.project.folder import Project, open_project
from rapport.project.names import safe_name, shown_path
from rapport.project.pictures import check_image

__all__ = ["Project", "check_image", "open_project", "report_beside", "safe_name", "shown_path"]
