/** How petitions are found, and when one is opened again. */
package org.tadamun.petition.petition.control;
