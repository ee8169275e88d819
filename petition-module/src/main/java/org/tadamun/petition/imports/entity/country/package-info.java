/** How many people of each country an import has entered; never less. */
package org.tadamun.petition.imports.entity.country;
