/** What happens to a signature whose mail came back. */
package org.tadamun.petition.signature.control.bounce;
