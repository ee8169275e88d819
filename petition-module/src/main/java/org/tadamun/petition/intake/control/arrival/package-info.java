/** How a file arrives. */
package org.tadamun.petition.intake.control.arrival;
