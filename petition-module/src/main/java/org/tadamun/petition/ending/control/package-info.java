/** Looks every ten minutes which petitions are over, and closes them. */
package org.tadamun.petition.ending.control;
