/** How news are mailed to signers who agreed, in portions. */
package org.tadamun.petition.signature.control.news;
