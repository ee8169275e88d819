/** What happens to all that one address signed when its owner leaves. */
package org.tadamun.petition.signature.control.leaving;
