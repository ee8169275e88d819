/** How petitions are found. */
package org.tadamun.petition.petition.control;
