/** Answers of the API to the holders of mailed links. */
package org.tadamun.petition.signature.control.link;
