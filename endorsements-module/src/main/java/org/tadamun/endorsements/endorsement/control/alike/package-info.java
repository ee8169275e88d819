/** What may be one endorsement, or one endorser, that was entered twice. */
package org.tadamun.endorsements.endorsement.control.alike;
