/**
 * The texts of a petition for everybody: what changed from one to the next, and the question to
 * those who signed an earlier one.
 */
package org.tadamun.web.publicsite.version;
