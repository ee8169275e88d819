/** What signers agreed to, and how they take it back. */
package org.tadamun.petition.signature.control.consent;
