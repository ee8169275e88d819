/**
 * The texts of a petition for the public: the changes from one to the next, and the question to
 * signers of an earlier one.
 */
package org.tadamun.web.publicsite.version;
