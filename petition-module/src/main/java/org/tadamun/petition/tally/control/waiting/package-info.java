/** What waits for a crowd before countries are told of it, and why it need not. */
package org.tadamun.petition.tally.control.waiting;
