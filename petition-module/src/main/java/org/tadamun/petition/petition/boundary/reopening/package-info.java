/**
 * Since when a petition is closed, and whether one that was closed by mistake can be opened again,
 * for pages of all kinds.
 */
package org.tadamun.petition.petition.boundary.reopening;
