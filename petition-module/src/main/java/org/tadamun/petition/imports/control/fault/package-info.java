/** What is kept of the mistakes in files. */
package org.tadamun.petition.imports.control.fault;
