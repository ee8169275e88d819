/** Tells pages since when a petition is closed, and whether it can be reopened. */
package org.tadamun.petition.petition.boundary.reopening;
