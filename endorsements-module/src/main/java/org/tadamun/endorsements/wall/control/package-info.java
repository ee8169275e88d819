/** How the public wall is read and written down. */
package org.tadamun.endorsements.wall.control;
