/** How the programme is read and written as calendar and map. */
package org.tadamun.actions.programme.control;
