/** How answers to the holders of mailed links leave the API. */
package org.tadamun.petition.signature.control.link;
