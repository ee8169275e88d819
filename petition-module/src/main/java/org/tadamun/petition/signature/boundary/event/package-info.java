/** What other subjects hear of signatures at once, in the transaction if there is one. */
package org.tadamun.petition.signature.boundary.event;
