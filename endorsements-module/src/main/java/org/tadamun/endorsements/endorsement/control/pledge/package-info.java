/** How whoever asks after promises hears that their days are near, or over. */
package org.tadamun.endorsements.endorsement.control.pledge;
