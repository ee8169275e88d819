/** How many people of each country the imports have entered, added portion by portion. */
package org.tadamun.petition.imports.control.country;
