import { anythingKept, Chance, wantedNow } from './support/chance';
import { lessonOf } from './support/play';
for (const seed of [127, 41]) {
const chance=new Chance(seed); const lesson=lessonOf(); const n=Math.floor(chance.next()*40);
let k=0;
for(let i=0;i<n;i++){ anythingKept(chance,lesson); const e=lesson.events.at(-1); if(lesson.events.length!==k){k=lesson.events.length; console.log(JSON.stringify(e), lesson.view.step, lesson.view.page, JSON.stringify(lesson.view.mistake), JSON.stringify(lesson.world.fields));} }
for(let i=0;i<4;i++){const w=wantedNow(lesson)!; console.log('want',w, lesson.send(w), lesson.view.step, lesson.view.mistake, lesson.world)}
}
