/** What somebody typed from a sheet of paper or a page, and what else lies beside a pack. */
package org.tadamun.petition.snapshot.control.typed;
