/** Whether a petition that was closed by mistake can be opened again, for pages of all kinds. */
package org.tadamun.petition.petition.boundary.reopening;
