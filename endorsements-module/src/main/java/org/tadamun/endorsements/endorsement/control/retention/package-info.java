/** How endorsements of which nothing came are forgotten by the clock. */
package org.tadamun.endorsements.endorsement.control.retention;
