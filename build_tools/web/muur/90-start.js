// Start: from here the page is a wall.

readyFiles();
readyWall();
readyProjection();
part("zonder-script").hidden = true;
part("met-script").hidden = false;
