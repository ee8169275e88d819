/** How files of signatures are kept, read, judged and entered. */
package org.tadamun.petition.imports.control;
