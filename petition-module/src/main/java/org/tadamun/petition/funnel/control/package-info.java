/** How the way of signatures is booked and read. */
package org.tadamun.petition.funnel.control;
