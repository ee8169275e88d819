/** How a file arrives. */
package org.tadamun.petition.imports.control.arrival;
