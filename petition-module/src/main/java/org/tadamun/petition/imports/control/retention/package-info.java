/** The end of what imports say of people. */
package org.tadamun.petition.imports.control.retention;
