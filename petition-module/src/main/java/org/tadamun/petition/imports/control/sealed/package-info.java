/** How a rotation of keys reaches the files of imports. */
package org.tadamun.petition.imports.control.sealed;
