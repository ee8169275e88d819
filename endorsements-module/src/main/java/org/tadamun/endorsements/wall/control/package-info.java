/** Queries and files of the public wall. */
package org.tadamun.endorsements.wall.control;
