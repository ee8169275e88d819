/** What happens to all that one address signed when its owner leaves, or ends its news. */
package org.tadamun.petition.signature.control.leaving;
