/** What happens to a signature whose mail bounced. */
package org.tadamun.petition.signature.control.bounce;
