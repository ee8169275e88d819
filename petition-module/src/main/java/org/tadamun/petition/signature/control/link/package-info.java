/** Answers to holders of mailed links. */
package org.tadamun.petition.signature.control.link;
