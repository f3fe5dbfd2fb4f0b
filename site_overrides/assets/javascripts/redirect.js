// Goes on to the new address with the place on the page; without this script the page goes on without the place.
location.replace(document.querySelector("link[rel=canonical]").href + location.hash)
