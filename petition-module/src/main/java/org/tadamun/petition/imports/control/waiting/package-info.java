/** Imports that wait for the person who starts them. */
package org.tadamun.petition.imports.control.waiting;
