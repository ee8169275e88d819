/** What somebody typed from a sheet of paper. */
package org.tadamun.petition.snapshot.control.typed;
