/** How figures that change all the time are compared. */
package org.tadamun.petition.recount.control;
