import { isPagePlace, type Place } from '../../model/place.js';

export const whereFirst = (place: Place): string => (isPagePlace(place) ? `page ${place.page}` : `line ${place.line}`);
