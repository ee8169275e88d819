/** Reminds the owners of promises that the promised day is near or over. */
package org.tadamun.endorsements.endorsement.control.pledge;
